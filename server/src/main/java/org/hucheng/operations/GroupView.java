package org.hucheng.operations;

import org.hucheng.kernel.Text;

/** A staff group of the command; exactly one of an operation may be its office. */
public record GroupView(String code, boolean office, Text name, Text brief) {}
