DROP TABLE erasure_warning;
