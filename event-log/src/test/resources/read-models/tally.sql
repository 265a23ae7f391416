CREATE TABLE {tally}.counted (
    aggregate text   NOT NULL,
    number    bigint NOT NULL,
    PRIMARY KEY (aggregate, number)
);
