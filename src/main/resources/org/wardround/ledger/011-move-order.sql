-- Pages of the table of moves in the order of an index: SQLite reads only the page's rows, and not all
-- moves to sort them.
DROP INDEX move_announced;
CREATE INDEX move_announced ON move (announced DESC, name, person);
DROP INDEX move_said;
CREATE INDEX move_said ON move (said DESC, announced DESC, name, person);
CREATE INDEX tenure_earliest ON tenure (earliest, name, person);
