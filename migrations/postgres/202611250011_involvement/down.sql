DROP TABLE involvement;
