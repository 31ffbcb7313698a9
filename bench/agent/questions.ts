import { groupQuestions } from './groupQuestions';
import { peopleQuestions } from './peopleQuestions';
import type { Question } from './question';
import { timeQuestions } from './timeQuestions';
import { unreadQuestions } from './unreadQuestions';

/** The twelve questions. */
export const questions: Question[] = [
	...unreadQuestions,
	...peopleQuestions,
	...groupQuestions,
	...timeQuestions,
];
