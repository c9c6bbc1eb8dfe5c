package org.hucheng.operations;

import org.hucheng.kernel.Text;

/** The area an operation covers, by the code its country gives it. */
public record Area(String code, Text name) {}
