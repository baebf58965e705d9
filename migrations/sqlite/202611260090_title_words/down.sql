-- Here the index over all words knows their column.
SELECT 1;
