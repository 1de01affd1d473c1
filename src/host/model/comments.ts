import type { Comment, Reply } from "../book/comments";
import type { SheetRef } from "../book/sheet-ref";
import { itemNotFound } from "../office/host-error";
import { ALL_WORKSHEETS, EventType } from "../office/wire";
import type { Handle } from "../office/type-table";
import { collection } from "./collection";
import { eventMethods } from "./event-methods";
import { asComment, asRange, rangeArgument, sameAs } from "./handles";
import type { ModelEntry, ModelSession } from "./model-session";

/** Comments of the whole workbook, or of the one sheet that owns the collection. */
function comments<Owner>(sheetOf: (owner: Owner) => SheetRef | undefined): ModelEntry<Owner> {
  const list = (owner: Owner, { book }: ModelSession) => {
    const sheet = sheetOf(owner);
    return book.comments.all().filter((comment) => !sheet || comment.sheet.id === sheet.id);
  };
  return collection({
    type: "CommentCollection",
    list,
    matches: (comment: Comment, key) => comment.id === key,
    wrap: asComment,
    methods: {
      Add: (owner, [where, content], { book }) =>
        asComment(book.comments.add(rangeArgument(where, book, sheetOf(owner)), String(content))),
      ...eventMethods(
        { ChangedEvent: EventType.CommentChanged },
        (owner: Owner) => sheetOf(owner)?.id ?? ALL_WORKSHEETS
      ),
      GetItemByCell: (owner, [where], { book }) => {
        const comment = book.comments.at(rangeArgument(where, book, sheetOf(owner)));
        if (!comment) throw itemNotFound("CommentCollection.getItemByCell");
        return asComment(comment);
      },
    },
  });
}

export const commentCollection = comments(() => undefined);
export const worksheetCommentCollection = comments((sheet: SheetRef) => sheet);

export const comment: ModelEntry<Comment> = {
  id: (comment) => comment.id,
  properties: {
    Id: { get: (comment) => comment.id },
    AuthorName: { get: (comment, { book }) => book.comments.thread(comment).author },
    Content: {
      get: (comment, { book }) => book.comments.content(comment),
      set: (comment, content, { book }) => book.comments.edit(comment, String(content)),
    },
    Resolved: {
      get: (comment, { book }) => book.comments.thread(comment).resolved,
      set: (comment, resolved, { book }) => book.comments.resolve(comment, Boolean(resolved)),
    },
  },
  navigation: { Replies: sameAs("CommentReplyCollection") },
  methods: {
    Delete: (comment, _args, { book }) => book.comments.delete(comment),
    GetLocation: (comment, _args, { book }) => asRange(book.comments.location(comment)),
  },
};

interface CommentReply {
  comment: Comment;
  reply: Reply;
}

const asReply = (target: CommentReply): Handle<CommentReply> => ({ type: "CommentReply", target });

export const commentReplyCollection: ModelEntry<Comment> = collection({
  type: "CommentReplyCollection",
  list: (comment: Comment, { book }): CommentReply[] =>
    book.comments.thread(comment).replies.map((reply) => ({ comment, reply })),
  matches: ({ reply }, key) => reply.id === key,
  wrap: asReply,
  methods: {
    Add: (comment, [content], { book }) =>
      asReply({ comment, reply: book.comments.reply(comment, String(content)) }),
  },
});

export const commentReply: ModelEntry<CommentReply> = {
  id: ({ reply }) => reply.id,
  properties: {
    Id: { get: ({ reply }) => reply.id },
    AuthorName: { get: ({ reply }) => reply.author },
    Content: { get: ({ reply }) => reply.content },
  },
  methods: {
    Delete: ({ comment, reply }, _args, { book }) => book.comments.deleteReply(comment, reply),
  },
};
