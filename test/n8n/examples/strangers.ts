import { plainChat } from '../../gateways';
import type { Bench } from '../bench';
import { workflowOf } from '../browser/workflows';
import { chatsToPick } from '../pickedChat';
import { runWorkflow } from './execution';

/** Names of strangers, as n8n would run them, and as the list gives them to n8n. */
const STRANGERS: ReadonlyArray<[name: string, listed: string]> = [
	['={{(()=>{for(;;);})()}}', '“={{(()=>{for(;;);})()}}” (+55 11 99999-7700)'],
	['={{ $json }}', '“={{ $json }}” (+55 11 99999-7701)'],
	['\u202e ={{ $json.no.such.key }}', '“={{ $json.no.such.key }}” (+55 11 99999-7702)'],
];

/** A chat whose name looks like code is picked from the list, and the workflow is run. */
export function describeStrangers(bench: () => Bench): void {
	test('a stranger whose name looks like code is picked, and nothing of it runs', async () => {
		const { api, credentials, gateways } = bench();
		gateways.zApi.account.chats = STRANGERS.map(([name], at) =>
			plainChat(`551199999770${at}@c.us`, { name, lastMessageAt: new Date(9e11 - at * 1000) }),
		);
		const picked = await chatsToPick(api, 'zApi', credentials);
		expect(picked.map((chat) => chat.cachedResultName)).toEqual(
			STRANGERS.map(([, listed]) => listed),
		);
		for (const [at, chat] of picked.entries()) {
			const parameters = { gateway: 'zApi', operation: 'getChatMetadata', chat };
			const run = await runWorkflow(api, workflowOf(credentials, { Chats: parameters }));
			const name = STRANGERS[at]?.[0];
			expect(run.items('Chats')).toEqual([expect.objectContaining({ id: chat.value, name })]);
		}
	});
}
