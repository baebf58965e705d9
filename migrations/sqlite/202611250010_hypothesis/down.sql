DROP TABLE hypothesis;
