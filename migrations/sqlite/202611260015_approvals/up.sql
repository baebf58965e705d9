-- Agréments and usual legal forms as lists are filtered by them; a stakeholder may have several of each.
CREATE TABLE stakeholder_form (
  record BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(record) = 16),
  form TEXT NOT NULL,
  PRIMARY KEY (record, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX stakeholder_form_form ON stakeholder_form (form, record);

CREATE TABLE stakeholder_agrement (
  record BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(record) = 16),
  agrement TEXT NOT NULL,
  PRIMARY KEY (record, agrement)
) STRICT, WITHOUT ROWID;
CREATE INDEX stakeholder_agrement_agrement ON stakeholder_agrement (agrement, record);

-- The forms of the stakeholders that are there already: the signs of domain/src/legal_form.rs, where a test compares.
INSERT INTO stakeholder_form (record, form)
WITH said (record, text) AS (
  SELECT id, ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(json_extract(body, '$.legal_form')), '-', ' '), '/', ' '), '(', ' '), ')', ' '), ',', ' '), '.', ' '), ';', ' '), ':', ' '), '''', ' '), '’', ' ') || ' ' FROM stakeholder
), sign (form, pattern) AS (
  VALUES ('association', '% association%'),
    ('association', '% asso %'),
    ('association', '% loi 1901 %'),
    ('association', '% loi 1908 %'),
    ('scic', '% scic %'),
    ('scic', '% int_r_t collectif %'),
    ('scop', '% scop %'),
    ('scop', '% coop_rative de production %'),
    ('scop', '% coop_rative et participative %'),
    ('cae', '% cae %'),
    ('cae', '% activit_ et d emploi %'),
    ('cae', '% activit_s et d emploi %'),
    ('cuma', '% cuma %'),
    ('cuma', '% mat_riel agricole %'),
    ('mutual', '% mutuel%'),
    ('foundation', '% fondation%'),
    ('endowment_fund', '% fonds de dotation %'),
    ('gip', '% gip %'),
    ('gip', '% groupement d int_r_t public %')
)
SELECT DISTINCT said.record, sign.form FROM said JOIN sign ON said.text LIKE sign.pattern;

-- Where none of these is named, the first of the general ones.
INSERT INTO stakeholder_form (record, form)
WITH said (record, text) AS (
  SELECT id, ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(json_extract(body, '$.legal_form')), '-', ' '), '/', ' '), '(', ' '), ')', ' '), ',', ' '), '.', ' '), ';', ' '), ':', ' '), '''', ' '), '’', ' ') || ' ' FROM stakeholder
  WHERE NOT EXISTS (SELECT 1 FROM stakeholder_form f WHERE f.record = stakeholder.id)
), sign (place, form, pattern) AS (
  VALUES (0, 'cooperative', '% coop_rati%'),
    (0, 'cooperative', '% coop %'),
    (1, 'company', '% sas %'),
    (1, 'company', '% sasu %'),
    (1, 'company', '% sarl %'),
    (1, 'company', '% eurl %'),
    (1, 'company', '% sa %'),
    (1, 'company', '% snc %'),
    (1, 'company', '% par actions simplifi_e%'),
    (1, 'company', '% responsabilit_ limit_e %')
)
SELECT record, form FROM (
  SELECT said.record, sign.form, row_number() OVER (PARTITION BY said.record ORDER BY sign.place) AS place
  FROM said JOIN sign ON said.text LIKE sign.pattern
) ranked WHERE place = 1;
