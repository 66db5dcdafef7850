/**
 * The decision tables of a DMN file as one SVG, below the graph of the decisions when there is one. Runs in a page, which measures the
 * texts; it therefore uses nothing from outside itself.
 */
export function decisionTables({ xml, graph, font }) {
  const PAD = 7, LINE = 17, GAP = 34, MARGIN = 6;
  const INK = '#22242a', SOFT = '#5c606b', RULE = '#b9bcc4';
  const NARROW = 70, WIDE = 260, SOURCE = 430, NUMBER = 36;
  const HIT = { UNIQUE: 'mỗi lần đúng một dòng (UNIQUE)', 'RULE ORDER': 'mọi dòng đúng, theo thứ tự (RULE ORDER)', FIRST: 'dòng đúng đầu tiên (FIRST)', COLLECT: 'mọi dòng đúng (COLLECT)', ANY: 'dòng bất kỳ, cùng kết quả (ANY)' };
  const TYPE = { string: 'chữ', integer: 'số nguyên', long: 'số nguyên', double: 'số', number: 'số', boolean: 'đúng/sai', date: 'ngày' };

  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const brush = new OffscreenCanvas(1, 1).getContext('2d');
  const measure = (text, size, bold) => { brush.font = `${bold ? 'bold ' : ''}${size}px ${font}`; return brush.measureText(text).width; };
  const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const children = (node, name) => [...node.children].filter(child => child.localName === name);
  const content = (node, name) => children(node, name)[0]?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  const wrap = (text, width, size, bold) => {
    const lines = [];
    for (const word of text.split(' ')) {
      const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
      if (!lines.length || measure(longer, size, bold) > width) lines.push(word); else lines[lines.length - 1] = longer;
    }
    return lines;
  };
  const longestWord = (text, size, bold) => Math.max(...text.split(' ').map(word => measure(word, size, bold)));
  const parts = [];
  const write = (lines, x, y, { size = 13, bold = false, colour = INK, anchor = 'start' } = {}) => lines.forEach((line, i) =>
    parts.push(`<text x="${x.toFixed(1)}" y="${(y + i * LINE).toFixed(1)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}>${escape(line)}</text>`));
  const box = (x, y, width, height, fill = 'white') => parts.push(`<rect x="${x}" y="${y.toFixed(1)}" width="${width}" height="${height.toFixed(1)}" fill="${fill}" stroke="${RULE}"/>`);

  let y = MARGIN, right = 0;
  if (graph) {
    const [left, top, width, height] = graph.match(/viewBox="([^"]+)"/)[1].split(' ').map(Number);
    parts.push(graph.slice(graph.indexOf('<svg')).replace(/<svg[^>]*>/, `<svg x="${MARGIN}" y="${y}" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}">`));
    y += height + GAP;
    right = width + MARGIN;
  }
  for (const decision of children(document.documentElement, 'decision')) {
    const table = children(decision, 'decisionTable')[0];
    const description = content(decision, 'description');
    if (!table) {
      const expression = children(decision, 'literalExpression')[0];
      y += 16;
      write([decision.getAttribute('name')], MARGIN, y, { size: 17, bold: true });
      y += 24;
      const lines = wrap(description, 820, 13).concat(expression ? [`= ${content(expression, 'text')}`] : []);
      write(lines, MARGIN, y);
      y += lines.length * LINE + GAP;
      right = Math.max(right, 820);
      continue;
    }
    const rules = children(table, 'rule');
    const columns = [
      ...children(table, 'input').map((input, i) => {
        const expression = children(input, 'inputExpression')[0];
        return { word: i ? 'Và' : 'Khi', label: input.getAttribute('label'), below: content(expression, 'text'), type: expression.getAttribute('typeRef'),
          cells: rules.map(rule => content(children(rule, 'inputEntry')[i], 'text')) };
      }),
      ...children(table, 'output').map((output, i) => ({ word: i ? 'Và' : 'Thì', result: true, label: output.getAttribute('label') ?? output.getAttribute('name'), below: output.getAttribute('name'),
        type: output.getAttribute('typeRef'), cells: rules.map(rule => content(children(rule, 'outputEntry')[i], 'text')) })),
    ];
    for (const column of columns) {
      column.note = `${column.below} · ${TYPE[column.type] ?? column.type}`;
      const needed = Math.max(longestWord(column.label, 13, true), longestWord(column.note, 11), ...column.cells.map(cell => longestWord(cell, 13)));
      const wanted = Math.max(measure(column.label, 13, true), measure(column.note, 11), ...column.cells.map(cell => measure(cell, 13)));
      column.width = Math.ceil(Math.max(needed, Math.min(wanted, WIDE), NARROW) + 2 * PAD);
    }
    const width = NUMBER + columns.reduce((sum, column) => sum + column.width, 0) + SOURCE;

    y += 16;
    write([decision.getAttribute('name')], MARGIN, y, { size: 17, bold: true });
    y += 22;
    const intro = wrap(description, width, 13);
    write(intro, MARGIN, y);
    y += intro.length * LINE;
    const policy = table.getAttribute('hitPolicy') ?? 'UNIQUE';
    write([`Cách chọn dòng: ${HIT[policy] ?? policy}`], MARGIN, y, { size: 12, colour: SOFT });
    y += 12;

    const heads = columns.map(column => ({ label: wrap(column.label, column.width - 2 * PAD, 13, true), note: wrap(column.note, column.width - 2 * PAD, 11) }));
    const headHeight = Math.max(...heads.map(head => (1 + head.label.length + head.note.length) * LINE)) + 2 * PAD;
    box(MARGIN, y, NUMBER, headHeight, '#eceef2');
    let x = MARGIN + NUMBER;
    columns.forEach((column, i) => {
      box(x, y, column.width, headHeight, column.result ? '#e3ecdf' : '#eceef2');
      write([column.word], x + PAD, y + PAD + 11, { size: 11, colour: SOFT });
      write(heads[i].label, x + PAD, y + PAD + LINE + 12, { bold: true });
      write(heads[i].note, x + PAD, y + PAD + (1 + heads[i].label.length) * LINE + 12, { size: 11, colour: SOFT });
      x += column.width;
    });
    box(x, y, SOURCE, headHeight, '#eceef2');
    write(['Căn cứ'], x + PAD, y + PAD + LINE + 12, { bold: true });
    y += headHeight;

    rules.forEach((rule, row) => {
      const texts = [...columns.map(column => wrap(column.cells[row], column.width - 2 * PAD, 13)), wrap(content(rule, 'description'), SOURCE - 2 * PAD, 13)];
      const height = Math.max(...texts.map(lines => lines.length)) * LINE + PAD + 2;
      box(MARGIN, y, NUMBER, height);
      write([String(row + 1)], MARGIN + NUMBER - PAD, y + 17, { colour: SOFT, anchor: 'end' });
      let left = MARGIN + NUMBER;
      texts.forEach((lines, i) => {
        const cell = columns[i]?.width ?? SOURCE;
        box(left, y, cell, height, columns[i]?.result ? '#f5f9f3' : 'white');
        write(lines, left + PAD, y + 17);
        left += cell;
      });
      y += height;
    });
    right = Math.max(right, MARGIN + width, ...intro.map(line => MARGIN + measure(line, 13)));
    y += GAP;
  }
  const [width, height] = [Math.ceil(right) + MARGIN, Math.ceil(y - GAP) + MARGIN];
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${font}'>`
    + `<rect width="${width}" height="${height}" fill="white"/>${parts.join('\n')}</svg>\n`;
}
