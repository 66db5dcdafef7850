// Admin shows permissions by the engine's codes, and the days of its figures as 2026-05-26.
import {inPlaceOf} from '../../../../sauro/page-words.js';

const PERMISSIONS = {
  ALL: 'Tất cả',
  NONE: 'Không có',
  ACCESS: 'Truy cập',
  READ: 'Xem',
  UPDATE: 'Sửa',
  CREATE: 'Tạo',
  DELETE: 'Xóa',
  SET: 'Đặt',
  SUSPEND: 'Tạm dừng',
  RETRY_JOB: 'Thực hiện lại tác vụ tự động',
  CREATE_INSTANCE: 'Khởi tạo hồ sơ',
  READ_INSTANCE: 'Xem hồ sơ',
  UPDATE_INSTANCE: 'Sửa hồ sơ',
  DELETE_INSTANCE: 'Xóa hồ sơ',
  SUSPEND_INSTANCE: 'Tạm dừng hồ sơ',
  MIGRATE_INSTANCE: 'Chuyển phiên bản hồ sơ',
  READ_TASK: 'Xem công việc',
  UPDATE_TASK: 'Sửa công việc',
  TASK_ASSIGN: 'Giao công việc',
  TASK_WORK: 'Thực hiện công việc',
  READ_VARIABLE: 'Xem biến',
  UPDATE_VARIABLE: 'Sửa biến',
  READ_INSTANCE_VARIABLE: 'Xem biến của hồ sơ',
  UPDATE_INSTANCE_VARIABLE: 'Sửa biến của hồ sơ',
  READ_TASK_VARIABLE: 'Xem biến của công việc',
  UPDATE_TASK_VARIABLE: 'Sửa biến của công việc',
  READ_HISTORY: 'Xem lịch sử',
  READ_HISTORY_VARIABLE: 'Xem biến trong lịch sử',
  UPDATE_HISTORY: 'Sửa lịch sử',
  DELETE_HISTORY: 'Xóa lịch sử',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: 'Tạo lô chuyển phiên bản hồ sơ',
  CREATE_BATCH_MODIFY_PROCESS_INSTANCES: 'Tạo lô điều chỉnh hồ sơ',
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: 'Tạo lô khởi tạo lại hồ sơ',
  CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: 'Tạo lô xóa hồ sơ đang thực hiện',
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: 'Tạo lô xóa hồ sơ đã kết thúc',
  CREATE_BATCH_DELETE_DECISION_INSTANCES: 'Tạo lô xóa lần quyết định',
  CREATE_BATCH_SET_JOB_RETRIES: 'Tạo lô thực hiện lại tác vụ tự động',
  CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: 'Tạo lô thực hiện lại tác vụ bên ngoài',
  CREATE_BATCH_SET_REMOVAL_TIME: 'Tạo lô đặt ngày xóa',
  CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: 'Tạo lô tạm dừng hồ sơ',
  CREATE_BATCH_SET_VARIABLES: 'Tạo lô đặt biến'
};

function permissions(codes) {
  const words = codes.split(/\s*,\s*/).map(code => PERMISSIONS[code]);
  return words.every(Boolean) ? words.join(', ') : null;
}

inPlaceOf((english, element) => {
  if (element.closest('.execution-metrics')) {
    const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(english);
    return day && day.slice(1).reverse().join('/');
  }
  // The resource stands before the word it belongs to.
  const heading = element.matches('h3') && /^(.+) Quyền truy cập$/.exec(english);
  return heading ? 'Quyền truy cập: ' + heading[1] : permissions(english);
});
