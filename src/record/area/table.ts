import { areaCode, choice, words, yesOrNo } from '../source/cell-type.ts';
import { defineTable, may, must, type Row } from '../source/table.ts';

/** `areas.csv`: counties, townships and villages. */
export const areaTable = defineTable('areas', {
  code: must('代码', areaCode, '12位地区代码'),
  name: must('名称', words, '全称，例如 星河镇、桃源村'),
  level: must('级别', choice('县', '乡', '村'), '县（区、市）、乡（镇、街道）或村（社区）'),
  parent: may('上级代码', areaCode, '所属乡镇或县的代码；县不填'),
  kind: may('类别', words, '镇、乡、街道、村、社区等'),
  central: may('中心村', yesOrNo, '是否为中心村'),
  phone: may('公开电话', words, '办公室公开电话'),
  address: may('办公地点', words, '办公室地址，到乡镇或村委会为止'),
  pinyin: may(
    '拼音',
    words,
    '名称的拼音，不写声调，一个字一个音节，中间空格，ü 写 v；程序读错的才填，例如 单县填 shan xian',
  ),
  note: may('说明', words, '代码和上级对不上的，写明原因，例如撤并、代管；只供核对，不公开'),
});

export type Area = Row<typeof areaTable.columns>;
