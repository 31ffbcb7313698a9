import { withCredentials } from '../exampleWorkflows';
import { chatOf, keepChats, type Example } from './example';
import { withParameters } from './withParameters';

const TRIGGER = 'WhatsApp Chats Trigger';
const ANA = '5511999990001@c.us';
const BRUNO = '5511999990002@c.us';
const NAMELESS = '79001110009@c.us';
const LUCIA = '190000000000013@lid';
const FAMILY = '120363000000000101@g.us';
const CHANNEL = '120363144038483540@newsletter';
const WHATSAPP = '0@c.us';

/** What a send node needs to greet people who are new. */
export const greetNewContacts: Example = {
	name: 'WhatsApp: greet new contacts',

	async onAccount({ run, account, workflow, bench }) {
		keepChats(account, FAMILY, ANA, BRUNO, CHANNEL, LUCIA, NAMELESS, WHATSAPP);
		chatOf(account, NAMELESS).unread = 1;
		expect((await run()).items('Your send node here')).toEqual([
			greeting('5511999990001', 'Ana Souza', 'Hi Ana Souza!'),
			greeting('190000000000013@lid', 'Lúcia Ferreira', 'Hi Lúcia Ferreira!'),
			greeting('79001110009', null, 'Hi!'),
		]);

		// WhatsGate calls people without a name by their number: nobody is greeted by it.
		const moved = withParameters(workflow, TRIGGER, { gateway: 'whatsGate' });
		const onWhatsGate = await run(withCredentials(moved, bench.credentials));
		expect(onWhatsGate.items('Your send node here')).toEqual([
			greeting(ANA, 'Ana Souza', 'Hi Ana Souza!'),
			greeting(LUCIA, 'Lúcia Ferreira', 'Hi Lúcia Ferreira!'),
			greeting(NAMELESS, '+7 900 111-00-09', 'Hi!'),
		]);
	},

	asImported(run) {
		expect(run.items('Your send node here')).toEqual([
			greeting('5511999990001', 'Ana Souza', 'Hi Ana Souza!'),
			greeting('190000000000013@lid', 'Lúcia Ferreira', 'Hi Lúcia Ferreira!'),
			greeting('79001110009', null, 'Hi!'),
		]);
	},
};

function greeting(to: string, name: string | null, hello: string) {
	const message = `${hello} Thank you for writing to us. We will answer you soon.`;
	return { to, name, message };
}
