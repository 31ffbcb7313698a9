import * as fc from 'fast-check';
import { isoTime } from '../../nodes/WhatsAppChats/whatsapp/isoTime';

const LAST_MILLISECOND = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

test('any millisecond is written as JavaScript writes it', () => {
	const moment = fc.integer({ min: Date.UTC(1600, 0), max: LAST_MILLISECOND });
	fc.assert(
		fc.property(moment, (milliseconds) => {
			expect(isoTime(milliseconds)).toBe(new Date(milliseconds).toISOString());
		}),
		{ numRuns: 20_000 },
	);
});

test.each([
	['1600-02-29T00:00:00.000Z'],
	['1970-01-01T00:00:00.000Z'],
	['1999-12-31T23:59:59.999Z'],
	['2000-02-29T12:00:00.001Z'],
	['2024-02-29T23:59:59.999Z'],
	['2024-03-01T00:00:00.000Z'],
	['2100-02-28T23:59:59.999Z'],
	['2100-03-01T00:00:00.000Z'],
	['9999-12-31T23:59:59.999Z'],
])('%s keeps its day', (written) => {
	expect(isoTime(Date.parse(written))).toBe(written);
});

test.each([[LAST_MILLISECOND + 1], [Infinity], [NaN]])('%p is no time', (milliseconds) => {
	expect(isoTime(milliseconds)).toBeNull();
});
