DROP TABLE first_view;
DROP TABLE saved_view;
