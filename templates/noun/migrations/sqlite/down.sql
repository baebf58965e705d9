DROP TABLE __noun__;
