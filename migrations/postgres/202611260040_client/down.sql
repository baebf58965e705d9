DROP TABLE client_day;
DROP TABLE client_secret;
DROP TABLE client;
