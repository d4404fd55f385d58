/** {@code allure-results/} and, generated from it without network, {@code allure-report/}. */
@NullMarked
package dev.provost.reports.allure;

import org.jspecify.annotations.NullMarked;
