/**
 * Review cycles (sơ kết, tổng kết): a period is opened, each unit reports, VPĐU checks, Ban Xây dựng Đảng appraises, UBKT comments, the units are rated, VPĐU
 * reports, BTV concludes, results are published, what must be mended becomes assignments, the next period is scheduled. Which kinds there are, what they look
 * at and by when is data. Knows no engine; {@code process/} connects it to the models.
 */
package vn.sauro.review;
