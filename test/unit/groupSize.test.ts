import { groupSize } from '../../nodes/WhatsAppChats/whatsapp/groupSize';

test.each([
	[3, 2, 3],
	['3', 2, 3],
	[0, 2, 2],
	[1, 2, 2],
	[2, 2, 2],
	[0, 0, 0],
	[257, 0, 257],
])('a count of %p beside a list of %p makes %p', (count, length, size) => {
	expect(groupSize(count, new Array<unknown>(length).fill({}))).toBe(size);
});

test.each([undefined, null, '', -1, 1.5, 'many', {}, [5]])(
	'where the gateway counts %p, its list is counted',
	(count) => {
		expect(groupSize(count, [{}, {}])).toBe(2);
		expect(groupSize(count, [])).toBe(0);
	},
);

test('a count without a list is believed', () => {
	expect(groupSize(3, null)).toBe(3);
	expect(groupSize('0', null)).toBe(0);
});

test.each([undefined, null, '', -1])('with a count of %p and no list, nobody knows', (count) => {
	expect(groupSize(count, null)).toBeNull();
});
