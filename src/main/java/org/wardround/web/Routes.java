package org.wardround.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Which address leads where.
final class Routes {
  private Routes() {}

  static void add(RoutesConfig routes, Shell shell, ServeOptions options) {
    Assets assets = new Assets();
    routes.get("/static/{name}", assets::answer);
    routes.get("/", new HomePage(shell)::show);
    SearchPage search = new SearchPage(shell);
    routes.get("/search", search::show);
    routes.get("/search.{format}", search::export);
    routes.get("/complete", search::complete);
    StoryPage story = new StoryPage(shell);
    routes.get("/story", story::show);
    routes.get("/story/versions", story::versions);
    routes.get("/archived", story::archived);
    MovesPage moves = new MovesPage(shell);
    routes.get("/moves", moves::show);
    routes.get("/moves.csv", moves::csv);
    PicturePages pictures = new PicturePages(shell);
    routes.get("/pictures", context -> context.redirect("/pictures/flow"));
    routes.get("/pictures/{kind}.{format}", pictures::file);
    routes.get("/pictures/{kind}", pictures::show);
    PersonPage person = new PersonPage(shell);
    routes.get("/person/{id}", person::show);
    routes.get("/people", person::people);
    OrganisationPage organisation = new OrganisationPage(shell);
    routes.get("/organisation", organisation::show);
    routes.get("/post", organisation::post);
    routes.get("/vacancies", organisation::vacancies);
    addChanges(routes, new Judging(shell));
    FeedPages feeds = new FeedPages(shell, options.fetch());
    routes.get("/feeds", feeds::list);
    routes.post("/feeds/preview", feeds::preview);
    routes.post("/feeds/add", feeds::add);
    routes.post("/feeds/change", feeds::change);
    routes.get("/runs", feeds::runs);
    routes.get("/runs/{id}", feeds::run);
    new Api(shell).add(routes);
    routes.get(Api.PATH + "/pictures/{kind}", pictures::data);
    addFollowing(routes, new FollowPages(shell));
    routes.get("/help", context -> help(context, shell));
  }

  private static void addChanges(RoutesConfig routes, Judging judging) {
    routes.get("/judgements", judging::list);
    routes.post("/judgements/claim", judging::claim);
    routes.post("/judgements/merge", judging::merge);
    routes.post("/judgements/split", judging::split);
    routes.post("/judgements/undo", judging::undo);
  }

  private static void help(Context context, Shell shell) {
    Frame frame = shell.frame(context, "Help", "");
    Shell.send(context, (out, none) -> JtehelpGenerated.render(out, none, frame));
  }

  private static void addFollowing(RoutesConfig routes, FollowPages following) {
    routes.get("/following", following::list);
    routes.get(Api.PATH + "/following", following::following);
    routes.get(Api.PATH + "/searches", following::searches);
    routes.post("/following", following::follow);
    routes.post("/following/remove", following::unfollow);
    routes.post("/following/feeds/revoke", following::revoke);
    routes.post("/following/searches", following::save);
    routes.post("/following/searches/remove", following::forget);
    routes.get("/atom/person/{id}", following::person);
    routes.get("/atom/organisation", following::organisation);
    routes.get("/atom/post", following::post);
    routes.get("/atom/search", following::search);
    routes.get("/atom/moves", following::moves);
  }
}
