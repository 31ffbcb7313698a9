import type { Example } from './example';
import type { WorkflowRun } from './execution';

/** Begins with a byte order mark: without it, Excel takes the file for another encoding. */
const HEADER = '\ufeffinvite,works,group,people,admins,owner,created,problem';
const FAMILY =
	'https://chat.whatsapp.com/SimFamilia0000000001Aa,yes,Família,4,2,5511999990001,2022-02-14,';
const INVALID =
	'https://chat.whatsapp.com/SimNoLongerValid0000Zz,no,,,,,,"Z-API refused the request: ""Invalid invite link"" (looked for ""SimNoLongerValid0000Zz"")"';

/** A CSV file that says which invites still work. */
export const auditInvites: Example = {
	name: 'WhatsApp: audit group invites to a CSV file',

	async onAccount({ run, account, bench }) {
		// A stranger's group may be called like a formula that a spreadsheet would run.
		const formulas: Array<[name: string, cell: string]> = [
			['=HYPERLINK("http://a.invalid")', `'=HYPERLINK(""http://a.invalid"")`],
			['\t＝HYPERLINK("http://a.invalid");\r\n+1', `'＝HYPERLINK(""http://a.invalid""); '+1`],
		];
		for (const [name, cell] of formulas) {
			for (const group of account.inviteOnlyGroups) group.name = name;
			await expectFile(
				await run(),
				`https://chat.whatsapp.com/SimVizinhos000000009Ii,yes,"${cell}",2,0,5585977770021,2025-01-20,`,
			);
		}
		expect(bench.gateways.zApi.joinedInvites).toEqual([]);
	},

	async asImported(run) {
		await expectFile(
			run,
			'https://chat.whatsapp.com/SimVizinhos000000009Ii,yes,Vizinhos do Parque,2,0,5585977770021,2025-01-20,',
		);
	},
};

async function expectFile(run: WorkflowRun, neighbours: string): Promise<void> {
	expect(await run.file('CSV File')).toEqual({
		name: 'group-invites.csv',
		text: [HEADER, FAMILY, neighbours, INVALID].join('\n'),
	});
}
