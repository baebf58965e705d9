DROP TABLE stakeholder;
