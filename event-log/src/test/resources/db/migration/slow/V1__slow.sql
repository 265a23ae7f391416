-- Takes longer than the pool of the test gives a transaction or an answer
CREATE TABLE slow.seen AS SELECT current_setting('transaction_timeout') AS transaction_timeout;
SELECT pg_sleep(3);
