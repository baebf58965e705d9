DROP TABLE stakeholder_agrement;
DROP TABLE stakeholder_form;
