DROP TABLE territory_challenge;
DROP TABLE territory_closure;
DROP TABLE territory_code;
DROP TABLE territory_member;
DROP TABLE territory;
