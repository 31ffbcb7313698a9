import { manyChats } from '../../gateways';
import { randomNumbers } from '../../unit/randomNumbers';
import { triggerOn } from '../harness/activeTrigger';
import { supporting, useSetup } from '../harness/setup';
import { withChats } from '../harness/smallAccount';

const setup = useSetup();

test.each(supporting('pages'))(
	'%s: chats that never come are counted in n8n’s log, and the poll goes on',
	async (name) => {
		const gateway = setup().gateways[name];
		const random = randomNumbers(1);
		withChats(gateway, manyChats(250).chats);
		gateway.behaviour.capPageSize = 20;
		gateway.behaviour.beforeRequest = (_request, { chats }) => {
			const shown = chats.slice(100, 110).sort(() => random() - 0.5);
			chats.splice(200, 10, ...shown);
		};
		const trigger = triggerOn(setup().engine, gateway, { triggerOn: ['newChat'] });
		expect(await trigger.publish()).toEqual([]);
		expect(trigger.logged).toEqual([
			expect.stringMatching(/did not return 10 of 250 chats.*The next poll looks again\.$/),
		]);
	},
);
