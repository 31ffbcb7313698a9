import fc from 'fast-check';
import { GATEWAY_NAMES } from '../../engine/harness/setup';
import { TRAITS } from '../../gateways';
import type { HttpAnswer } from '../server/httpAnswer';
import type { Asker } from '../server/wire';
import { bodyFor, type Wanted } from './bodies';
import { accountOn, type Account } from './credentials';
import { httpAnswer } from './httpAnswers';
import { anyJsonText, type JsonText } from './jsonText';
import { nodeSettings } from './nodeSettings';
import { hostileText } from './texts';

/** Where a person meets the package: a run of the node, the lists behind 'Chat' and 'Group', a poll, a test. */
export type Door = 'node' | 'picker' | 'trigger' | 'credentialTest';

/** A run as it is set up in n8n, and what the gateway is going to say. */
export type HostileRun = {
	door: Door;
	gateway: Asker;
	account: Account;
	/** The parameters as JSON, where there are any. */
	parameters: JsonText;
	/** What an expression in 'Chat', 'Group' or 'Invite' gives for each input item; none where it is no expression. */
	given: JsonText[];
	inputItems: number;
	onError: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	/** What is typed into the list behind 'Chat'. */
	filter: string;
	answers: HttpAnswer[];
};

type Settings = {
	door: Door;
	wanted: Wanted;
	parameters?: fc.Arbitrary<JsonText>;
	endless?: boolean;
};

function runOn(
	gateway: Asker,
	{ door, wanted, parameters = fc.constant('{}'), endless = false }: Settings,
): fc.Arbitrary<HostileRun> {
	const answer = httpAnswer(bodyFor(gateway, wanted, endless));
	return fc.record(
		{
			door: fc.constant(door),
			gateway: fc.constant(gateway),
			account: accountOn(gateway),
			parameters,
			given: fc.oneof(
				{ weight: 9, arbitrary: fc.constant<JsonText[]>([]) },
				{ weight: 1, arbitrary: fc.array(anyJsonText, { maxLength: 3 }) },
			),
			inputItems: fc.integer({ min: 1, max: 3 }),
			onError: fc.constantFrom('stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'),
			filter: fc.oneof(fc.constant(''), hostileText),
			answers: fc.array(answer, { minLength: 1, maxLength: 4 }),
		},
		{ noNullPrototype: true },
	);
}

function runsOn(gateway: Asker): fc.Arbitrary<HostileRun> {
	const { getChats, getFirstChats, getChatMetadata, trigger } = nodeSettings;
	const { getGroupInviteMetadata, getGroupMetadata } = nodeSettings;
	const node = (parameters: fc.Arbitrary<JsonText>, wanted: Wanted, endless = false) =>
		runOn(gateway, { door: 'node', wanted, parameters, endless });
	return fc.oneof(
		{ weight: 4, arbitrary: node(getChats, 'chats') },
		{ weight: 2, arbitrary: node(getFirstChats, 'chats', true) },
		{ weight: 4, arbitrary: node(getChatMetadata, 'chat') },
		{
			weight: TRAITS[gateway].supports.groupInvites ? 4 : 1,
			arbitrary: node(getGroupInviteMetadata, 'invite'),
		},
		{ weight: 3, arbitrary: node(getGroupMetadata, 'group') },
		{ weight: 2, arbitrary: runOn(gateway, { door: 'picker', wanted: 'chats' }) },
		{ weight: 2, arbitrary: runOn(gateway, { door: 'credentialTest', wanted: 'status' }) },
		{
			weight: 2,
			arbitrary: runOn(gateway, { door: 'trigger', wanted: 'chats', parameters: trigger }),
		},
	);
}

/** Every way into the package, on every gateway. */
export const hostileRuns: fc.Arbitrary<HostileRun> = fc.oneof(...GATEWAY_NAMES.map(runsOn));
