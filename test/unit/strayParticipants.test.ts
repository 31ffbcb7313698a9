import fc from 'fast-check';
import { toChat, toGroup } from '../../nodes';
import { failureOf, shownText } from './thrown';

const CODE = 'Kx8Zq0aB1cD2eF3gH4iJ5k';
const MEMBER = { id: '5511888888888@c.us', phone: '5511888888888' };

/** A list whose entry at that place, counted from 1, is no object. */
function listWithStray(position: number, stray: unknown): unknown[] {
	return [...new Array<unknown>(position - 1).fill(MEMBER), stray, MEMBER];
}

const stray = fc.constantFrom<unknown>(null, 0, 5, true, false, [], [MEMBER], 1.5);
const position = fc.integer({ min: 1, max: 30 });

test.each(['plugChat', 'zApi'] as const)(
	'an entry in the list of %s’s group that is no object is named by its position',
	(gateway) => {
		fc.assert(
			fc.property(position, stray, (place, entry) => {
				const participants = listWithStray(place, entry);
				const failure = failureOf(() => toGroup(gateway, { participants }, CODE));
				expect(failure.message).toMatch(new RegExp(`\\b${place}\\b.*participants`));
			}),
		);
	},
);

test('an entry in the list of WhatsGate’s group that is no object is named by its position', () => {
	const strayOrText = fc.oneof(stray, fc.constantFrom('', '5511888888888@c.us'));
	fc.assert(
		fc.property(position, strayOrText, (place, entry) => {
			const groupMetadata = { participants: listWithStray(place, entry) };
			const failure = failureOf(() => toChat('whatsGate', { groupMetadata }));
			expect(failure.message).toMatch(new RegExp(`\\b${place}\\b.*participants`));
		}),
	);
});

test.each([
	['null', null],
	['number', 5],
	['boolean', true],
	['list', ['5511888888888']],
])('what stands there is called by its kind: %s', (kind, entry) => {
	const participants = [MEMBER, entry];
	const failure = failureOf(() => toGroup('zApi', { participants }, CODE));
	expect(shownText(failure)).toContain(kind);
	expect(shownText(failure)).not.toContain('5511888888888');
});
