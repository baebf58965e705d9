DROP TABLE experiment_inspiration;
DROP TABLE experiment_theme;
DROP TABLE experiment_territory;
DROP TABLE experiment;
