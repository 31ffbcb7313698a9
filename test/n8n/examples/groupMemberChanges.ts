import { members } from '../../gateways/sampleParticipants';
import { DataTables } from './dataTables';
import { chatOf, keepChats, type Example } from './example';
import { runWorkflow } from './execution';
import { prepareTable } from './tableExample';

const TABLE = 'WhatsApp group members';
const COLUMNS = ['group_id', 'group_name', 'members'].map((name) => ({ name, type: 'string' }));

const FAMILY = '120363000000000101@g.us';
const SOL = '120363000000000102@g.us';
const MUSIC = '120363000000000108@g.us';

/** Who joined and who left each group since the last run. */
export const groupMemberChanges: Example = {
	name: 'WhatsApp: who joined and left your groups',

	async prepare(workflow, { n8n, bench }) {
		return await prepareTable(workflow, { n8n, api: bench.api, name: TABLE, columns: COLUMNS });
	},

	async onAccount({ run, account, workflow, bench }) {
		keepChats(account, FAMILY, '5511999990001@c.us', SOL);
		const family = chatOf(account, FAMILY).group;
		const sol = chatOf(account, SOL).group;
		if (!family || !sol) throw new Error('The sample account has no such groups');

		// At the first run there is nothing to compare with, so that all groups are only remembered.
		const first = await runWorkflow(bench.api, workflow);
		expect(first.items('Group Changes')).toEqual([]);
		const rows = await (await DataTables.open(bench.api)).rows(TABLE);
		expect(rows).toMatchObject([
			{ group_id: FAMILY, group_name: 'Família' },
			{ group_id: SOL, group_name: 'Condomínio Sol' },
		]);

		expect((await run()).items('Group Changes')).toEqual([]);

		// One comes and another goes; in the other group somebody becomes an admin, which is no change of members.
		family.participants = members('anaCreator', 'brunoAdmin', 'carla', 'strangerByNumber');
		for (const participant of sol.participants) participant.admin = true;
		const [group, groupId] = ['Família', FAMILY];
		expect((await run()).items('Group Changes')).toEqual([
			{
				...{ group, joined: '+5585977770021', left: 'Paulo Castro', groupId },
				text: 'Família: +5585977770021 joined; Paulo Castro left',
			},
		]);

		// What was told once is not told again, and a group that is new is only remembered.
		chatOf(account, FAMILY).group = { ...family, participants: members('brunoAdmin') };
		const music = { ...chatOf(account, SOL), jid: MUSIC, name: 'Música' };
		account.chats.push(music);
		expect((await run()).items('Group Changes')).toEqual([
			{
				...{ group, joined: '', left: 'Ana Souza, Carla Mendes, +5585977770021', groupId },
				text: 'Família: Ana Souza, Carla Mendes, +5585977770021 left',
			},
		]);
		expect((await run()).items('Group Changes')).toEqual([]);
	},

	asImported(run) {
		expect(run.items('Group Changes')).toEqual([
			{
				group: 'Família',
				joined: 'Paulo Castro',
				left: '+5585977770021',
				text: 'Família: Paulo Castro joined; +5585977770021 left',
				groupId: FAMILY,
			},
		]);
	},
};
