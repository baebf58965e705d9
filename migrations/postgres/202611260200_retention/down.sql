DROP TABLE retention_deed;
