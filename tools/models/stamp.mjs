// A picture carries the SHA-256 of the model it shows, so that the build can tell an old picture without a clock and without Node
// (ModelPicturesTest). Line ends do not count: a checkout may change them.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const KEY = 'sauro-model-sha256';
const PNG_HEAD = 33; // signature and the chunk IHDR

export const digest = model => createHash('sha256').update(model.replaceAll('\r\n', '\n'), 'utf8').digest('hex');

export const stampSvg = (svg, value) => svg.replace(/<svg[^>]*>/, open => `${open}<metadata>${KEY}:${value}</metadata>`);

export const digestOfSvg = svg => svg.match(new RegExp(`<metadata>${KEY}:([0-9a-f]{64})</metadata>`))?.[1];

export function stampPng(png, value) {
  const body = Buffer.from(`tEXt${KEY}\0${value}`, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, PNG_HEAD), chunk, png.subarray(PNG_HEAD)]);
}

export const digestOfPng = png => png.toString('latin1').match(new RegExp(`tEXt${KEY}\0([0-9a-f]{64})`))?.[1];
