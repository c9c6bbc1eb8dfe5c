package org.hucheng.platform;

/** A PostgreSQL that answers: its address, and the role that owns the schemas. */
record PostgresServer(String url, String owner, String password, Runnable stop) {}
