/**
 * Hot spots (điểm nóng): anyone reports one while a rearrangement runs, Thường trực Đảng ủy and BTV direct, a unit handles, and it is
 * watched until it stays quiet. Knows no engine; {@code process/} connects it to the model.
 */
package vn.sauro.hotspot;
