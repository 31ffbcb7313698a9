import { runExample } from '../harness/exampleRun';
import { useSetup } from '../harness/setup';

const setup = useSetup();

const FAMILY = 'https://chat.whatsapp.com/SimFamilia0000000001Aa';
const NEIGHBOURS = 'https://chat.whatsapp.com/SimVizinhos000000009Ii';
const INVALID = 'https://chat.whatsapp.com/SimNoLongerValid0000Zz';

/** The rows of the CSV file. */
async function rows() {
	const items = await runExample(setup(), 'audit-group-invites-to-csv.json', setup().gateways.zApi);
	return items('CSV File');
}

test('the example says which invites work, and why others do not', async () => {
	expect(await rows()).toEqual([
		{
			invite: FAMILY,
			works: 'yes',
			group: 'Família',
			people: 4,
			admins: 2,
			owner: '5511999990001',
			created: '2022-02-14',
			problem: null,
		},
		{
			invite: NEIGHBOURS,
			works: 'yes',
			group: 'Vizinhos do Parque',
			people: 2,
			admins: 0,
			owner: '5585977770021',
			created: '2025-01-20',
			problem: null,
		},
		{
			invite: INVALID,
			works: 'no',
			group: null,
			people: null,
			admins: null,
			owner: null,
			created: null,
			problem:
				'Z-API refused the request: "Invalid invite link" (looked for "SimNoLongerValid0000Zz")',
		},
	]);
});

/** What a gateway may answer, with HTTP 200, to an invite that no longer works. */
test.each<[body: unknown, problem: RegExp]>([
	[{ success: false, reason: 'invite expired' }, /"invite expired"/],
	[{ detail: 'Not found' }, /"Not found"/],
	[{ status: 'error', msg: 'It was reset' }, /"It was reset"/],
	[{ error: 'Invalid invite link' }, /"Invalid invite link"/],
	[{ phone: '120363000000000101-group', subject: 'A', error: 'expired' }, /"expired"/],
	[{ phone: '120363000000000101-group', success: false, reason: 'expired' }, /"expired"/],
	[{ phone: '5511999990001' }, /returned no group for 'Invite'/],
	[{}, /returned no group for 'Invite'/],
	[{ value: false }, /returned no group for 'Invite'/],
	[[], /returned no group for 'Invite'/],
	[[{}], /returned no group for 'Invite'/],
	[null, /answered with something that is not a group/],
])('an invite that is answered with %j never works', async (body, problem) => {
	const isFamily = ({ query }: { query: Record<string, string> }) => query.url === FAMILY;
	setup().gateways.zApi.failWhen(isFamily, { kind: 'answer', body });
	const [family, neighbours] = await rows();
	expect(family).toMatchObject({ invite: FAMILY, works: 'no', group: null });
	expect(family?.problem).toMatch(problem);
	expect(neighbours).toMatchObject({ invite: NEIGHBOURS, works: 'yes' });
});

/** The group's name, as the file has it. */
async function written(subject: string): Promise<unknown> {
	setup().gateways.zApi.failAlways({
		kind: 'answer',
		body: { phone: '120363000000000101-group', subject },
	});
	const [row] = await rows();
	expect(row?.works).toBe('yes');
	return row?.group;
}

const FORMULA = 'HYPERLINK("http://a.invalid")';

test.each([
	...['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−', '=-', '＝=', '@@'],
])('a name that begins with %s is no formula in a spreadsheet', async (sign) => {
	expect(await written(`${sign}${FORMULA}`)).toBe(`'${sign}${FORMULA}`);
});

/** What stands in front of a formula and is not seen. */
test.each([
	...[' ', '    ', '\t', '\r', '\n', '\r\n', '\0', '\x0b', '\x0c', '\x1b', '\x85', '\xa0'],
	...['\u2028', '\u3000', '\ufeff', '\u200b', '\u202e', ' \t \u200b\n ', '\t\t\t'],
])('nor is one behind %j', async (unseen) => {
	expect(await written(`${unseen}=${FORMULA}`)).toBe(`'=${FORMULA}`);
	expect(await written(`${unseen}＝${FORMULA}`)).toBe(`'＝${FORMULA}`);
	expect(await written(`${unseen}Ana`)).toBe('Ana');
});

/** What follows a sign that some spreadsheets take for the end of a cell or line begins another. */
test.each([
	['x;=1', "x;'=1"],
	['x; =1', "x; '=1"],
	['x;\t\t=1', "x; '=1"],
	['x|＝1', "x|'＝1"],
	['x;;@1', "x;;'@1"],
	['x\n=1', 'x =1'],
	['x\t+1', 'x +1'],
	['x\r\n-1', 'x -1'],
	['x\u2028=1', 'x =1'],
	['x\0=1', 'x =1'],
	['=1;=2', "'=1;'=2"],
])('nor is one within the name %j: %j', async (name, cell) => {
	expect(await written(name)).toBe(cell);
});

test.each([
	'Família',
	'Ana & Bruno = amor',
	'a=b',
	'1+1',
	'e-mail@x.example',
	'Vendas 24-7; Suporte',
	'👨‍👩‍👧 Família',
	"'citado'",
	'प्रिया',
])('the name %j stays as it is', async (name) => {
	expect(await written(name)).toBe(name);
});

test('a gateway’s words are no formula either, nor is a link that someone typed', async () => {
	const { zApi } = setup().gateways;
	zApi.failAlways({ kind: 'errorWith200', error: 'x;=1' });
	const [row] = await rows();
	expect(row?.problem).toBe(
		'Z-API refused the request: "x;\'=1" (looked for "SimFamilia0000000001Aa")',
	);
});

test('nor is one at the end of 100,000 letters', async () => {
	for (const unit of ['\n', ' ', ';', '; ', '=', ';=', '\u200b']) {
		const cell = await written(`x${unit.repeat(100_000)}=1`);
		expect(String(cell)).toMatch(/[=']1$/);
	}
});
