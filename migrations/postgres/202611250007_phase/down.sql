DROP TABLE phase;
