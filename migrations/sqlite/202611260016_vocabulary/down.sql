DROP TABLE vocabulary;
