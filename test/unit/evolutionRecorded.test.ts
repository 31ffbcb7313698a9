import { isRecord } from '../../nodes/WhatsAppChats/whatsapp/coerce';
import {
	RECORDED,
	shapeOf,
	summaryOf,
	useRecordedServer,
	type Recorded,
} from './recordedEvolution';

const isRefusal = ({ answer }: Recorded) => answer.status >= 400;

const isList = ({ request, answer }: Recorded) =>
	/\/find(Chats|Contacts)\//.test(request.path) && answer.status === 200;

/** Where a window ends among chats of one time, chance decides which of them is in it. */
const isWindow = ({ request: { body } }: Recorded) => isRecord(body) && Boolean(body.take);

/** Every record is asked again, also what the node never asks. */
describe('The simulated Evolution API answers as a real one did', () => {
	const replay = useRecordedServer();
	const all = summaryOf(RECORDED.find(({ note }) => note === 'all chats')?.answer.body);
	const contacts = summaryOf(RECORDED.find(({ note }) => note === 'contacts')?.answer.body);

	test.each(RECORDED.filter(isRefusal))('in the same words: $note', async (recorded) => {
		expect(await replay(recorded)).toEqual(recorded.answer);
	});

	test.each(RECORDED.filter((one) => !isRefusal(one) && !isList(one)))(
		'with the same keys and types: $note',
		async (recorded) => {
			const { answer } = recorded;
			const { status, type, body } = await replay(recorded);
			// What is no object stands in the record as the text that was sent.
			const sent: unknown = typeof answer.body === 'string' ? JSON.parse(answer.body) : answer.body;
			expect({ status, type }).toEqual({ status: 200, type: answer.type });
			expect(shapeOf(body)).toEqual(shapeOf(sent));
		},
	);

	test.each(RECORDED.filter(isList))('with the same entries: $note', async (recorded) => {
		const { answer } = recorded;
		const { status, type, body } = await replay(recorded);
		const [replayed, expected] = [summaryOf(body), summaryOf(answer.body)];
		expect({ status, type }).toEqual({ status: 200, type: answer.type });
		expect(replayed.times).toEqual(expected.times);
		if (!isWindow(recorded)) expect(replayed.jids).toEqual(expected.jids);
		const known = recorded.request.path.includes('Contacts') ? contacts : all;
		for (const [jid, shape] of replayed.shapes) expect(shape).toEqual(known.shapes.get(jid));
	});

	test('the records are all there', () => {
		expect(RECORDED).toHaveLength(46);
		expect([all.jids.size, contacts.jids.size]).toEqual([13, 6]);
	});
});
