import type { Comment } from "../book/comments";
import type { SheetRef } from "../book/sheet-ref";
import { itemNotFound } from "../office/host-error";
import { collection } from "./collection";
import { asComment, asRange, rangeArgument } from "./handles";
import type { ModelEntry, ModelSession } from "./model-session";

/** Who comments: the add-in on behalf of the user, whom the host does not know by name. */
const AUTHOR = "预算公开助手";

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
    AuthorName: { get: () => AUTHOR },
    Content: {
      get: (comment, { book }) => book.comments.content(comment),
      set: (comment, content, { book }) => book.comments.edit(comment, String(content)),
    },
    Resolved: {
      get: (comment) => comment.resolved,
      set: (comment, resolved) => (comment.resolved = Boolean(resolved)),
    },
  },
  methods: {
    Delete: (comment, _args, { book }) => book.comments.delete(comment),
    GetLocation: (comment, _args, { book }) => asRange(book.comments.location(comment)),
  },
};
