/** The desk as its users meet it: the built pages in a real browser, against the real application. */
package org.hucheng.browser;
