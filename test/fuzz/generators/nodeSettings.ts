import fc from 'fast-check';
import { idText } from './fieldValues';
import { collection, json, mostly, toJson, type Field } from './parameterFields';
import { hostileText } from './texts';

const flag = mostly(json(fc.boolean()));
const count = (max: number) => mostly(json(fc.integer({ min: 1, max })));
const moment = mostly(
	json(fc.constantFrom('2021-06-06T15:01:27', '', '2026-01-01T00:00:00.000+09:00')),
);

/** How the gateway is asked: with little time, so that what does not end is given up soon. */
const asking = {
	timeout: json(fc.constantFrom(0.2, 0.3, 0.4)),
	maxWaitSeconds: json(fc.constantFrom(0, 0, 0, 0.1, 0.3)),
};

const maybeAsking = {
	includeResponse: flag,
	maxAnswerMegabytes: mostly(json(fc.constantFrom(1, 2, 64, 0.01))),
	// Anything else, such as 1e-300, may take as long as it says.
	requestsPerSecond: json(fc.constantFrom(200, 1000, '500', null, true, [])),
};

const reading = { pageSize: count(1200), pagesAtOnce: count(20) };
const participants = { maxParticipants: count(5), splitParticipants: flag };

const types = fc.subarray(['contact', 'group', 'broadcastList', 'channel', 'system', 'unknown']);

const filters = collection({
	activeSince: moment,
	inactiveSince: moment,
	chatTypes: mostly(json(types)),
	hasName: flag,
	isArchived: flag,
	isMuted: flag,
	isPinned: flag,
	notFromMe: flag,
	nameContains: mostly(json(fc.constantFrom('a', 'João', '', '='))),
	phoneStartsWith: mostly(json(fc.constantFrom('+55 11', '5511, +7 900', '', ','))),
	search: mostly(json(fc.constantFrom('a', 'João 0001', '0001', '5511999990001@c.us', '', '='))),
	unreadAtLeast: count(20),
	unreadOnly: flag,
});

const noFilters = fc.constant('{}');

/** The parameters of an operation with a list that ends, by their names. */
const getChats = {
	returnAll: flag,
	limit: count(300),
	simple: flag,
	filters: fc.oneof(noFilters, filters),
	options: collection(
		{
			...maybeAsking,
			...reading,
			...participants,
			resolveLids: flag,
			sort: mostly(json(fc.constantFrom('asGiven', 'newest', 'name', 'mostUnread'))),
			onFailure: mostly(json(fc.constantFrom('fail', 'returnRead'))),
			whenFilterUnsupported: mostly(json(fc.constantFrom('fail', 'ignore'))),
		},
		asking,
	),
};

/** Without anything that reads on until a list ends. */
const getFirstChats = {
	limit: json(fc.integer({ min: 1, max: 300 })),
	simple: flag,
	options: collection(
		{ ...maybeAsking, ...reading, onFailure: json(fc.constantFrom('fail', 'returnRead')) },
		asking,
	),
};

const chat = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.constantFrom('+55 11 99999-9999', '79991112233@c.us', '5511999999999'),
	},
	{
		weight: 4,
		arbitrary: fc.constantFrom('120363019502650977-group', '111222333444555@lid', 'status'),
	},
	{ weight: 1, arbitrary: idText },
	{ weight: 1, arbitrary: hostileText },
);

const locator = fc
	.tuple(
		fc.constantFrom('list', 'phone', 'id'),
		chat.filter((text) => !text.startsWith('=')),
	)
	.map(([mode, value]) => JSON.stringify({ __rl: true, mode, value }));

const invite = fc.oneof(
	{ weight: 5, arbitrary: fc.constant('https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv') },
	{ weight: 1, arbitrary: hostileText.filter((text) => !text.startsWith('=')) },
);

const getChatMetadata = {
	chat: mostly(locator),
	simple: flag,
	options: collection(maybeAsking, asking),
};

const getGroupInviteMetadata = {
	invite: mostly(json(invite)),
	simple: flag,
	options: collection({ ...maybeAsking, ...participants, resolveLids: flag }, asking),
};

const group = fc
	.tuple(
		fc.constantFrom('list', 'id'),
		fc.oneof(
			{
				weight: 8,
				arbitrary: fc.constantFrom('120363019502650977@g.us', '120363019502650977-group'),
			},
			{ weight: 1, arbitrary: chat.filter((text) => !text.startsWith('=')) },
		),
	)
	.map(([mode, value]) => JSON.stringify({ __rl: true, mode, value }));

const getGroupMetadata = {
	group: mostly(group),
	simple: flag,
	options: collection(
		{
			...{ ...maybeAsking, ...participants, resolveLids: flag, inviteLink: flag },
			groupsAtOnce: count(20),
		},
		asking,
	),
};

const events = ['newChat', 'newActivity', 'unreadIncreased', 'unreadAbove', 'inactive'];

const trigger = {
	triggerOn: mostly(json(fc.subarray(events, { minLength: 1 }))),
	unreadAbove: count(20),
	inactiveHours: count(50),
	simple: flag,
	filters: fc.oneof(noFilters, filters),
	options: collection({ ...maybeAsking, ...reading }, asking),
};

/** The parameters of an operation or of the trigger, as JSON, without the gateway. */
export const nodeSettings = {
	getChats: parametersOf('getChats', getChats),
	getFirstChats: parametersOf('getChats', getFirstChats),
	getChatMetadata: parametersOf('getChatMetadata', getChatMetadata),
	getGroupInviteMetadata: parametersOf('getGroupInviteMetadata', getGroupInviteMetadata),
	getGroupMetadata: parametersOf('getGroupMetadata', getGroupMetadata),
	trigger: parametersOf('trigger', trigger),
};

function parametersOf(operation: string, fields: Readonly<Record<string, Field>>): Field {
	const named = fc.constant(JSON.stringify(operation));
	return fc.record({ operation: named, ...fields }).map(toJson);
}
