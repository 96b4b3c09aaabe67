-- What people think of a stored answer stands under the ref of its request, and goes with it.
CREATE TRIGGER request_feedback_delete AFTER DELETE ON request BEGIN
  DELETE FROM feedback WHERE draft = old.ref;
END;
