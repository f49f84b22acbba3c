// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/bodyrender.h"

#include <QThreadPool>
#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace ui {

class BodyEdit;
class CrumbBar;
class FindBar;
class JsonTree;
class PlainLabel;

/// A body, read only: unpacked step by step (decoders), made safe (bodytext), its first 256 Ki characters until all is
/// asked for, as a tree, indented, raw or in hexadecimal. All of that runs on a worker; what was asked for last wins.
class BodyView : public QWidget
{
    Q_OBJECT
public:
    explicit BodyView(QWidget *parent = nullptr);
    ~BodyView() override;

    void setBody(const QString &body);
    const QString &body() const { return m_body; }
    QString visibleText() const; ///< empty while a tree shows
    bool isComplete() const { return m_rendered.isComplete; }
    bool isPretty() const { return m_rendered.form == BodyForm::Pretty; }
    void clear();

    /// How the body is read; nothing: as it proves to be packed. Stays until another body comes.
    void setChain(const std::optional<decoders::Chain> &chain);
    const decoders::Chain &chain() const { return m_rendered.chain; }
    CrumbBar *crumbs() const { return m_crumbs; }
    /// Stays for later bodies; one that cannot be shown so is shown as is nearest to it.
    void setForm(BodyForm form);
    BodyForm form() const { return m_rendered.form; }
    JsonTree *tree() const { return m_tree; }
    QComboBox *forms() const { return m_forms; }
    FindBar *findBar() const { return m_find; }

    void copyRaw() const;
    void copyEscaped() const;
    void copyDecoded() const;
    void showAll();
    void find();

signals:
    void shown(); ///< what was asked for last stands
    void linkWanted(const QString &target); ///< see JsonTree

private:
    void build();
    QWidget *buildRow();
    void render();
    void present(quint64 request, const bodyrender::Rendered &rendered);
    void showForms();
    void showFacts();
    void showNote();
    void search(const QString &text, bool forward, bool isTyping);
    void showMenu(const QPoint &at);

    QString m_body;
    std::optional<decoders::Chain> m_chain;
    BodyForm m_form = BodyForm::Pretty;
    bool m_wantsAll = false;
    bodyrender::Rendered m_rendered;
    quint64 m_request = 0; ///< of render(); an older answer is dropped
    QThreadPool m_worker;
    CrumbBar *m_crumbs = nullptr;
    QWidget *m_facts = nullptr;
    QComboBox *m_forms = nullptr;
    PlainLabel *m_note = nullptr;
    QPushButton *m_all = nullptr;
    QStackedWidget *m_stack = nullptr;
    BodyEdit *m_edit = nullptr;
    JsonTree *m_tree = nullptr;
    FindBar *m_find = nullptr;
};

} // namespace ui
