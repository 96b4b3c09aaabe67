-- What was said before in a thread is looked up once for each message in it.
CREATE INDEX request_thread ON request(team, channel, thread_ts);
