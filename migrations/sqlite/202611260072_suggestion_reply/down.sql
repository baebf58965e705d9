DROP TABLE suggestion_reply;
