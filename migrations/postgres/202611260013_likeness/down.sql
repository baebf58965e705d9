DROP TABLE stakeholder_distinct;
DROP TABLE stakeholder_key;
