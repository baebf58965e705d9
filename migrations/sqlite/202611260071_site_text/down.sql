DROP TABLE site_text;
