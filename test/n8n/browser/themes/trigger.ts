import { triggerWorkflow } from '../../trigger/triggerWorkflow';
import type { Desk, InEditor } from '../desk';
import type { NodePanel } from '../nodePanel';
import { CREDENTIAL_NAMES, GATEWAYS } from '../workflows';

/** What the list 'Trigger On' says of each event. */
const EVENTS = [
	['Inactive Chat', 'No message in a chat for some hours, once for each silence'],
	['New Activity', 'A message was sent or received in a chat'],
	['New Chat', 'A chat that was not in the list before, as when a new person writes'],
	['Unread Above', "A chat's number of unread messages rises above a limit"],
	['Unread Increased', "A chat's number of unread messages goes up"],
];

const LAST_FIELDS = ['Simplify', 'Filters', 'Options'];

/** The panel of the trigger. */
export function trigger(inEditor: InEditor): void {
	inEditor('shows the credential and the fields of each gateway', async (desk) => {
		const node = await open(desk);
		for (const { title } of GATEWAYS) {
			await node.choose('gateway', title);
			const credential = `Credential for ${CREDENTIAL_NAMES[title]}`;
			await node.parameters().getByText(credential).waitFor();
			expect(await node.labels()).toEqual([
				...['Poll Times', 'Mode', 'Gateway', credential, 'Trigger On'],
				...LAST_FIELDS,
			]);
			const [first = '', ...others] = await node.credential.choices();
			for (const choice of [first, ...others]) expect(choice).toContain(title);
		}
	});

	inEditor('offers five events, each with what it means', async (desk) => {
		const node = await open(desk);
		expect(await node.chosenOf('triggerOn')).toEqual(['New Chat']);
		expect(await node.describedChoices('triggerOn')).toEqual(EVENTS);
	});

	inEditor('asks for a limit and for hours only where an event needs them', async (desk) => {
		const node = await open(desk);
		await node.toggle('triggerOn', 'Unread Above');
		await expectFields(node, ['Unread Above']);
		await node.toggle('triggerOn', 'Inactive Chat');
		await expectFields(node, ['Unread Above', 'Inactive for (Hours)']);
		await node.toggle('triggerOn', 'Unread Above');
		await expectFields(node, ['Inactive for (Hours)']);
		await node.toggle('triggerOn', 'Inactive Chat');
		await expectFields(node, []);
	});
}

async function open({ editor, credentials }: Desk): Promise<NodePanel> {
	const pollTimes = { item: [{ mode: 'everyMinute' }] };
	await editor.openWorkflow(triggerWorkflow({ pollTimes }, credentials));
	return await editor.openNode('WhatsApp Chats Trigger');
}

/** The fields change a moment after the click that causes it. */
async function expectFields(node: NodePanel, own: string[]): Promise<void> {
	const names = ['unreadAbove', 'inactiveHours'];
	const titles = ['Unread Above', 'Inactive for (Hours)'];
	for (const [index, name] of names.entries()) {
		const state = own.includes(titles[index] ?? '') ? 'visible' : 'detached';
		await node.parameter(name).waitFor({ state });
	}
	const labels = await node.labels();
	expect(labels.slice(labels.indexOf('Trigger On') + 1)).toEqual([...own, ...LAST_FIELDS]);
}
