DROP INDEX search_title_words;
